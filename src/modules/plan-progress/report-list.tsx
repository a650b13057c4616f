import { HOME_TIME_ZONE } from '../../platform/clock.ts'
import { formatDate, type Language } from '../../platform/i18n.ts'
import { asList } from '../../ui/roles.ts'
import { WrittenText } from '../../ui/written-text.tsx'
import { Picture, type StoredFile } from '../files/index.ts'
import { planWords } from '../plans/index.ts'
import { words } from './messages.ts'
import type { ProgressReport } from './progress-report.ts'

type Props = {
	language: Language
	reports: readonly ProgressReport[]
	photos: ReadonlyMap<string, StoredFile>
	/** The language in which they were written. */
	lang: Language
}

/** What was told, the newest first, with its photo. */
export function ReportList({ language, reports, photos, lang }: Props) {
	if (reports.length === 0) return null
	return (
		<ul class="index" {...asList}>
			{reports.map((report) => (
				<li key={report.id}>
					<OneReport {...{ language, report, lang }} photo={photos.get(report.id)} />
				</li>
			))}
		</ul>
	)
}

type One = { language: Language; report: ProgressReport; photo: StoredFile | undefined; lang: Language }

function OneReport({ language, report, photo, lang }: One) {
	const { progress: t } = words(language)
	const { number, title, state, stateWords, step, partyName, toldAt, photoAlt } = report
	const said = stateWords || planWords(language).actionStates[state]
	return (
		<div class="flow">
			<p class="index__title" lang={lang}>{`${number} ${title}`}</p>
			<p class="index__meta">{t.told(partyName ?? t.team, formatDate(language, toldAt, HOME_TIME_ZONE))}</p>
			<p lang={lang}>{step === null ? said : `${said}. ${t.stepDone(step)}`}</p>
			{report.words !== '' && <WrittenText text={report.words} lang={lang} />}
			{photo && <Picture file={photo} alt={photoAlt} lang={lang} sizes="(width >= 46rem) 24rem, 100vw" />}
		</div>
	)
}
