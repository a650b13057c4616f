import { Fold } from '../../ui/fold.tsx'
import { Rail } from '../../ui/facade.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import type { SectionKind } from '../plans/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { EmbedHint } from './embed-hint.tsx'
import { words } from './messages.ts'
import { hasRows, SectionRows } from './section-rows.tsx'

type Props = AgendaProps & {
	/** What stands elsewhere on the page already. */
	without?: readonly SectionKind[]
}

/**
 * The text around the rows, folded below them; where there are no rows yet, the text is the plan and stands open, and so do
 * the parts that the law asks for.
 */
export function PlanTexts({ without = [], ...props }: Props) {
	const { view, lang, latest } = props
	const { more } = words(view.language)
	const { content } = latest
	const { sections, actions } = content
	const told = sections.filter((section) => section.body !== '' || hasRows(props, section))
	const shown = told.filter(({ kind }) => !without.includes(kind))
	if (shown.length === 0 && actions.length === 0) return null
	return (
		<section class="sec" id="text">
			<div class="wrap">
				<Rail title={more.text}>
					<div class="folds">
						{shown.map((section) => (
							<Fold
								key={section.id}
								summary={<span lang={lang}>{section.title}</span>}
								open={actions.length === 0 || content.type === 'renewal_programme'}
							>
								{section.body !== '' && (
									<div class="prose" lang={lang}>
										<MarkedText text={section.body} />
									</div>
								)}
								<SectionRows {...props} section={section} />
							</Fold>
						))}
						<EmbedHint {...props} />
					</div>
				</Rail>
			</div>
		</section>
	)
}
