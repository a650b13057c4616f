import { shellWords } from './messages.ts'
import { addresses } from './shell.tsx'
import type { View } from './view.ts'
import { asList } from './roles.ts'

export function Footer({ view }: { view: View }) {
	const { footer, programmes, toolbox, cases, plans } = shellWords(view.language)
	return (
		<footer class="foot">
			<div class="wrap">
				<div class="foot__cols">
					<Column
						title={footer.about}
						links={[
							[addresses.accessibility, footer.accessibility],
							[addresses.privacy, footer.privacy],
							[addresses.contact, footer.contact],
						]}
					/>
					<Column
						title={footer.find}
						links={[
							[addresses.programmes, programmes],
							[addresses.toolbox, toolbox],
							[addresses.recommendations, footer.recommendations],
							[addresses.cases, cases],
							[addresses.plans, plans],
							[addresses.towns, footer.towns],
							[addresses.events, footer.events],
							[addresses.calendar, footer.calendar],
							[addresses.api, footer.api],
							[addresses.openData, footer.openData],
						]}
					/>
					{view.demo && (
						<Column
							title={footer.demo}
							links={[
								[addresses.demo, footer.demoRoles],
								[addresses.demoMails, footer.demoMails],
							]}
						/>
					)}
				</div>
				<div class="foot__end">
					<span>{footer.owner}</span>
					{view.demo && <span>{footer.invented}</span>}
				</div>
			</div>
		</footer>
	)
}

type ColumnProps = { title: string; links: readonly (readonly [href: string, label: string])[] }

function Column({ title, links }: ColumnProps) {
	return (
		<div>
			<h2>{title}</h2>
			<ul {...asList}>
				{links.map(([href, label]) => (
					<li key={href}>
						<a href={href}>{label}</a>
					</li>
				))}
			</ul>
		</div>
	)
}
