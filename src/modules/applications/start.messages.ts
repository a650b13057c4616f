import { catalogue } from '../../platform/i18n.ts'
import { da } from './start.messages.da.ts'
import { en } from './start.messages.en.ts'
import { nl } from './start.messages.nl.ts'

export const startWords = catalogue({ da, nl, en })
