import type { ComponentChildren } from 'preact'
import { Crumbs } from '../../ui/crumbs.tsx'
import { PublicLayout } from '../../ui/public-layout.tsx'
import type { View } from '../../ui/view.ts'
import type { CallDetail } from '../calls/index.ts'
import { words } from './messages.ts'

export type About = { view: View; call: CallDetail }

type FrameProps = About & { faults?: Partial<Record<string, string>> | undefined; children: ComponentChildren }

/** What all pages before the form have in common. */
export function StartFrame({ view, call, faults, children }: FrameProps) {
	const { start } = words(view.language)
	return (
		<PublicLayout view={view} title={start.title} faults={faults}>
			<div class="wrap sec">
				<div class="prose flow">
					<Crumbs
						language={view.language}
						crumbs={[{ label: call.title, href: `/calls/${call.slug}` }, { label: start.title }]}
					/>
					<h1>{start.title}</h1>
					{children}
				</div>
			</div>
		</PublicLayout>
	)
}

/** Whom to write to. */
export function Contacts({ call }: { call: CallDetail }) {
	return (
		<ul>
			{call.contacts.map(({ id, topic, name, email }) => (
				<li key={id}>
					{topic}: {email === '' ? name : <a href={`mailto:${email}`}>{`${name}, ${email}`}</a>}
				</li>
			))}
		</ul>
	)
}
