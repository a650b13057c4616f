import { catalogue } from '../../platform/i18n.ts'
import { da } from './setup-messages.da.ts'
import { en } from './setup-messages.en.ts'
import { nl } from './setup-messages.nl.ts'

/** The words of the secretariat's pages of a call. */
export const setupWords = catalogue({ da, nl, en })
