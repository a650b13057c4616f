import { asList } from '../../ui/roles.ts'
import type { View } from '../../ui/view.ts'
import { registerWords } from './register-words.ts'
import { type Quadrant, quadrantOf, type RegisteredParty } from './register.ts'

type Props = { view: View; address: string; register: readonly RegisteredParty[] }

/** Influence upwards, interest to the right: four fields with what the team does with those who stand there. */
export function StakesGrid({ view, address, register }: Props) {
	const { stakes: t } = registerWords(view.language)
	const present = register.filter(({ standing }) => standing !== 'left')
	const unsaid = present.filter((party) => quadrantOf(party) === undefined)
	if (present.length === unsaid.length) return null
	return (
		<section class="stakes" aria-label={t.title}>
			<h2>{t.title}</h2>
			<div class="stakes__grid">
				{order.map((quadrant) => (
					<div key={quadrant} class="stakes__field" data-field={quadrant}>
						<h3>{t[quadrant].title}</h3>
						<p class="muted">{t[quadrant].axis}</p>
						<Names view={view} address={address} parties={present.filter((one) => quadrantOf(one) === quadrant)} />
					</div>
				))}
			</div>
			{unsaid.length > 0 && <p class="muted">{t.unsaid(unsaid.map(({ name }) => name).join(', '))}</p>}
		</section>
	)
}

/** As they stand: the upper row first, from left to right. */
const order: readonly Quadrant[] = ['satisfy', 'work', 'watch', 'inform']

function Names({ view, address, parties }: { view: View; address: string; parties: readonly RegisteredParty[] }) {
	const { stakes: t } = registerWords(view.language)
	if (parties.length === 0) return <p class="faint">{t.nobody}</p>
	return (
		<ul {...asList}>
			{parties.map(({ id, name, standing }) => (
				<li key={id} data-standing={standing}>
					<a href={`${address}/${id}`}>{name}</a>
					{standing === 'known' && <span class="faint"> {t.notWithUs}</span>}
				</li>
			))}
		</ul>
	)
}
