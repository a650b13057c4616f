import { catalogue } from '../../platform/i18n.ts'
import { da } from './overview.messages.da.ts'
import { en } from './overview.messages.en.ts'
import { nl } from './overview.messages.nl.ts'

export const overviewWords = catalogue({ da, nl, en })
