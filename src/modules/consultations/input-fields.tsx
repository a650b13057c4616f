import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import type { ConsultationView, Writer } from './consultation-view.ts'
import { MapChoice } from './map-choice.tsx'
import { words } from './messages.ts'
import { passagesOf } from './passages.ts'

/** What somebody says, to the whole or to one part of it. */
export function InputFields(props: ConsultationView & { writer: Writer }) {
	const { view, consultation, path, about, draft = {}, faults = {} } = props
	const { form: t, page } = words(view.language)
	const options = passagesOf(consultation.content).map(({ key, title }) => ({
		value: key,
		label: key === 'plan' ? t.whole : title,
	}))
	const field = (name: 'words' | 'place') => ({ name, value: draft[name], fault: faults[name] })
	return (
		<section class="card flow" aria-labelledby="write">
			<h2 id="write">{page.write}</h2>
			<form method="post" action={`${path}/inputs`} class="flow" noValidate>
				<SelectField name="about" label={t.about} value={draft['about'] ?? about} options={options} />
				<TextField {...field('words')} rows={6} label={t.words} />
				<TextField {...field('place')} label={t.place} hint={t.placeHint} />
				<MapChoice {...props} />
				<Self {...props} />
				<p class="small muted">
					{t.published} <a href="/privacy">{t.privacy}</a>
				</p>
				<p>
					<Button icon="chat">{t.button}</Button>
				</p>
			</form>
		</section>
	)
}

/** Who writes: asked of those whom we do not know, told to the others. */
function Self({ view, writer, draft = {}, faults = {} }: ConsultationView & { writer: Writer }) {
	const { form: t } = words(view.language)
	if (writer.kind === 'party') return <p>{t.forParty(writer.name)}</p>
	const field = (name: 'name' | 'email') => ({ name, value: draft[name], fault: faults[name] })
	return (
		<>
			{writer.kind === 'account' ? (
				<p>{t.forYourself(writer.email)}</p>
			) : (
				<>
					<TextField {...field('name')} label={t.name} autocomplete="name" />
					<TextField {...field('email')} type="email" label={t.email} hint={t.emailHint} autocomplete="email" />
				</>
			)}
			<CheckField name="mayBeNamed" label={t.mayBeNamed} checked={draft['mayBeNamed'] !== undefined} />
		</>
	)
}
