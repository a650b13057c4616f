import { catalogue } from '../../platform/i18n.ts'
import { da } from './mail.messages.da.ts'
import { en } from './mail.messages.en.ts'
import { nl } from './mail.messages.nl.ts'

export const mailWords = catalogue({ da, nl, en })
