import { formatNumber } from '../../platform/i18n.ts'
import { Rail } from '../../ui/facade.tsx'
import { Icon } from '../../ui/icon.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import { asList } from '../../ui/roles.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { words } from './messages.ts'

/** What is wrong and what comes of it, each with the answer to it. */
export function ProblemList({ view, lang, latest }: AgendaProps) {
	const { problems: t } = words(view.language)
	const { challenges, sections } = latest.content
	const text = sections.find(({ kind }) => kind === 'problems')?.body ?? ''
	return (
		<section class="sec planfirst" id="problems">
			<div class="wrap">
				<Rail
					title={t.title}
					lead={
						<div lang={lang}>
							<MarkedText text={text} />
						</div>
					}
				>
					<ol class="knel" {...asList}>
						{challenges.map(({ id, challenge, consequence, agenda }, index) => (
							<li key={id}>
								<span class="big" aria-hidden="true">
									{formatNumber(view.language, index + 1)}
								</span>
								<div lang={lang}>
									<h3>{challenge}</h3>
									{consequence !== '' && <p>{consequence}</p>}
									{agenda !== '' && (
										<p class="knel__a" id={index === 0 ? 'agenda' : undefined}>
											<Icon name="right" />
											<span>
												<span class="vh">{t.agenda}</span>
												<b>{agenda}</b>
											</span>
										</p>
									)}
								</div>
							</li>
						))}
					</ol>
				</Rail>
			</div>
		</section>
	)
}
