import { Button, LinkButton, More } from '../button.tsx'
import { Glyph } from '../icon.tsx'
import { Notice } from '../notice.tsx'
import { type ProgrammeTheme, themeAttributes } from '../programme-theme.ts'
import { Meter, Stones } from '../progress.tsx'
import { asList } from '../roles.ts'
import { Status, Tag, Tags } from '../status.tsx'
import { Kit } from './kit.tsx'

const own: ProgrammeTheme = { hue: 300, chroma: 0.09, light: 0.8, heading: 'besley' }
const themes: readonly { key: string | undefined; name: string; about: string; theme?: ProgrammeTheme }[] = [
	{ key: 'torvet', name: 'Torvet', about: 'Hue 84' },
	{ key: 'levende-bymidter', name: 'Levende bymidter', about: 'Hue 41, Besley' },
	{ key: 'groenne-byer', name: 'Kompakte, grønne byer', about: 'Hue 150' },
	{ key: 'paa-forkant', name: 'På forkant', about: 'Hue 232' },
	{ key: 'omraadefornyelse', name: 'Områdefornyelse', about: 'Hue 355' },
	{ key: 'binnensteden', name: 'Herstel van binnensteden', about: 'Hue 252, Young Serif' },
	{ key: undefined, name: 'Programmets egen', about: 'Hue 300, Besley', theme: own },
]

export function Themes() {
	return (
		<Kit title="Et program har sin facade">
			<ul class="themes6" {...asList}>
				{themes.map(({ key, name, about, theme }) => (
					<li key={name} {...themeAttributes(key, theme)}>
						<div class="facade sw6">
							<span class="proglogo" style={{ '--size': '2.25rem' }} aria-hidden="true" />
							<p class="sw6__n">{name}</p>
							<p class="small">{about}</p>
						</div>
						<div class="sw6__r">
							<i class="sw6__deep" />
							<i class="sw6__accent" />
							<i class="sw6__text" />
							<i class="sw6__soft" />
						</div>
					</li>
				))}
			</ul>
		</Kit>
	)
}

export function Type() {
	return (
		<Kit title="Skrift">
			<div class="types">
				<p class="types__4xl">Torvet 80 × 95</p>
				<p class="types__3xl">Overskrift 1</p>
				<p class="types__2xl">Overskrift 2</p>
				<p class="types__l">Overskrift 3</p>
				<p class="lead">Manchet, højst 34 tegn bred gange to.</p>
				<p>Brødtekst 17 px. Ansøgningen skal give et indtryk af byens udfordringer og potentialer.</p>
				<p class="small muted">Hjælpetekst 15 px. Højst 400 ord.</p>
				<p class="tiny faint">Note 13 px. Opdateret 2. februar 2024.</p>
			</div>
		</Kit>
	)
}

export function Buttons() {
	return (
		<Kit title="Knapper og links">
			<div class="row">
				<LinkButton href="#main">Begynd ansøgning</LinkButton>
				<LinkButton href="#main" kind="second" icon="download">
					Skema i Word
				</LinkButton>
				<Button kind="quiet">Fortryd</Button>
				<Button kind="bad">Træk tilbage</Button>
				<Button size="small" about="svar 3">
					Ret
				</Button>
			</div>
			<p class="row" style={{ '--gap': '1.5rem' }}>
				<a href="#main">Link i tekst</a>
				<More href="#main">Videre</More>
				<a class="plain" href="#main">
					Stille link
				</a>
			</p>
		</Kit>
	)
}

export function States() {
	return (
		<Kit title="Status og mærker">
			<div class="flow">
				<p class="row" style={{ '--gap': '.4rem 1.5rem' }}>
					<Status glyph="dash">Ikke begyndt</Status>
					<Status glyph="q1" tone="accent">
						Kladde
					</Status>
					<Status glyph="half" tone="accent">
						I gang
					</Status>
					<Status glyph="done" tone="ok">
						Gennemført
					</Status>
					<Status glyph="late" tone="bad">
						Forsinket
					</Status>
					<Status glyph="ring">Venter</Status>
					<Status glyph="shut">Lukket</Status>
				</p>
				<p class="row" style={{ '--gap': '.4rem' }}>
					<Tag>Tomme lokaler</Tag>
					<Tag tone="accent">Dit program</Tag>
					<Tag tone="ok">Udvalgt</Tag>
					<Tag tone="warn">Søger parter</Tag>
					<Tag tone="bad">For langt</Tag>
					<Tag tone="solid">Udkast</Tag>
				</p>
				<Tags words={['Boliger', 'Klima']} />
				<p>
					<Stones stones={['done', 'done', 'part', 'late', 'open']} label="2 af 5 gennemført, 1 i gang, 1 forsinket" />{' '}
					<span class="small muted">2 af 5 gennemført</span>
				</p>
				<div class="types__meter">
					<p class="small">38 af 42 bedømmelser</p>
					<Meter share={38 / 42} label="38 af 42" />
				</div>
				<p class="savestate">
					<Glyph name="done" />
					Gemt kl. 14.07
				</p>
			</div>
		</Kit>
	)
}

export function Messages() {
	return (
		<Kit title="Beskeder">
			<div class="flow">
				<Notice kind="info" title="Nyt i opslaget">
					<p>
						Vi har svaret på to spørgsmål. <a href="#main">Læs svarene</a>
					</p>
				</Notice>
				<Notice kind="ok" title="Ansøgningen er modtaget">
					<p>I har fået en kvittering på mail. I kan rette, til fristen er nået.</p>
				</Notice>
				<Notice kind="warn" title="Fristen er i dag kl. 23.59">
					<p>Der mangler svar på spørgsmål 5.</p>
				</Notice>
				<Notice kind="bad" title="Vi kunne ikke gemme">
					<p>Forbindelsen røg kl. 14.07. Teksten ligger stadig på skærmen.</p>
				</Notice>
			</div>
		</Kit>
	)
}
