import { catalogue } from '../../platform/i18n.ts'
import { da } from './plan-words.da.ts'
import { en } from './plan-words.en.ts'
import { nl } from './plan-words.nl.ts'

/** A catalogue of its own, because most of those who see a trip never plan one. */
export const planWords = catalogue({ da, nl, en })
