import { Fold } from '../../ui/fold.tsx'
import { Rail } from '../../ui/facade.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import type { SectionKind } from '../plans/index.ts'
import type { AgendaProps } from './agenda-list.tsx'
import { EmbedHint } from './embed-hint.tsx'
import { words } from './messages.ts'

type Props = AgendaProps & {
	/** What stands elsewhere on the page already. */
	without?: readonly SectionKind[]
}

/** The text around the rows, folded below them; where there are no rows yet, the text is the plan and stands open. */
export function PlanTexts({ without = [], ...props }: Props) {
	const { view, lang, latest } = props
	const { more } = words(view.language)
	const { sections, actions } = latest.content
	const shown = sections.filter(({ kind, body }) => body !== '' && !without.includes(kind))
	if (shown.length === 0 && actions.length === 0) return null
	return (
		<section class="sec" id="text">
			<div class="wrap">
				<Rail title={more.text}>
					<div class="folds">
						{shown.map(({ id, title, body }) => (
							<Fold key={id} summary={<span lang={lang}>{title}</span>} open={actions.length === 0}>
								<div class="prose" lang={lang}>
									<MarkedText text={body} />
								</div>
							</Fold>
						))}
						<EmbedHint {...props} />
					</div>
				</Rail>
			</div>
		</section>
	)
}
