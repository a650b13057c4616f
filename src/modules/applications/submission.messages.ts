import { catalogue } from '../../platform/i18n.ts'
import { da } from './submission.messages.da.ts'
import { en } from './submission.messages.en.ts'
import { nl } from './submission.messages.nl.ts'

export const submissionWords = catalogue({ da, nl, en })
