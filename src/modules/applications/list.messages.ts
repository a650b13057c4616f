import { catalogue } from '../../platform/i18n.ts'
import { da } from './list.messages.da.ts'
import { en } from './list.messages.en.ts'
import { nl } from './list.messages.nl.ts'

export const listWords = catalogue({ da, nl, en })
