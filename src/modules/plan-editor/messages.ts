import { catalogue } from '../../platform/i18n.ts'
import { da } from './messages.da.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const words = catalogue({ da, nl, en })
