import { catalogue } from '../../platform/i18n.ts'
import { da } from './register-words.da.ts'
import { en } from './register-words.en.ts'
import { nl } from './register-words.nl.ts'

/** What the team reads and writes in the register. */
export const registerWords = catalogue({ da, nl, en })
