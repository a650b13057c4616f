import { catalogue } from '../../platform/i18n.ts'
import { da } from './completeness-words.da.ts'
import { en } from './completeness-words.en.ts'
import { nl } from './completeness-words.nl.ts'

export const completenessWords = catalogue({ da, en, nl })
