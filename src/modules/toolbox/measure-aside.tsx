import type { ComponentChildren } from 'preact'
import { LinkButton } from '../../ui/button.tsx'
import { FollowLink } from '../../ui/follow-link.tsx'
import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import type { Item } from '../library/index.ts'
import type { ListedMeasure } from './measure.ts'
import { words } from './messages.ts'

type AsideProps = {
	view: View
	item: Item
	related: readonly ListedMeasure[]
	mayEdit: boolean
	maySpeak: boolean
	edition: ComponentChildren
}

export function MeasureAside({ view, item, related, mayEdit, maySpeak, edition }: AsideProps) {
	const { page } = words(view.language)
	return (
		<aside class="maside" aria-label={page.aside}>
			{maySpeak && <Speak view={view} slug={item.slug} />}
			{item.edition > 0 && (
				<FollowLink language={view.language} what="measure" id={item.id} about={item.title} size="block" />
			)}
			{mayEdit && <Keep view={view} item={item} />}
			{related.length > 0 && (
				<div>
					<h2>{page.related}</h2>
					<ul {...asList}>
						{related.map(({ slug, title, language }) => (
							<li key={slug}>
								<a href={`/toolbox/${slug}`} lang={language === view.language ? undefined : language}>
									{title}
								</a>
							</li>
						))}
					</ul>
				</div>
			)}
			{edition}
		</aside>
	)
}

function Speak({ view, slug }: { view: View; slug: string }) {
	const { page } = words(view.language)
	return (
		<div class="noprint flow">
			<LinkButton href={`/toolbox/${slug}/verdicts/new`} size="block">
				{page.giveVerdict}
			</LinkButton>
			<p class="small muted">{page.giveVerdictText}</p>
			<LinkButton href={`/toolbox/${slug}/uses/new`} kind="second" size="block">
				{page.tellUse}
			</LinkButton>
		</div>
	)
}

function Keep({ view, item }: { view: View; item: Item }) {
	const { page } = words(view.language)
	return (
		<div class="noprint flow">
			{item.state !== 'proposed' && (
				<LinkButton href={`/toolbox/${item.slug}/edit`} kind="second" size="block" icon="edit">
					{page.edit}
				</LinkButton>
			)}
			<p>
				<a href={`/library/${item.id}`}>{page.keep}</a>
			</p>
		</div>
	)
}
