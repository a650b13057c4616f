import { catalogue } from '../../platform/i18n.ts'
import { da } from './template-words.da.ts'
import { en } from './template-words.en.ts'
import { nl } from './template-words.nl.ts'

/** What an agreement begins with. What stands in brackets is for the parties to fill in. */
export const templates = catalogue({ da, nl, en })
