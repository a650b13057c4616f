import type { ComponentChildren } from 'preact'
import type { IconName } from './drawings.ts'
import { Icon } from './icon.tsx'

type Look = {
	kind?: 'first' | 'second' | 'quiet' | 'bad' | undefined
	size?: 'normal' | 'small' | 'block' | undefined
	icon?: IconName | undefined
	/** What a row of like buttons is about; read aloud after the words on the button. */
	about?: string | undefined
	children: ComponentChildren
}

type ButtonProps = Look & {
	type?: 'submit' | 'button' | undefined
	name?: string | undefined
	value?: string | undefined
	form?: string | undefined
	formaction?: string | undefined
	formnovalidate?: boolean | undefined
	describedBy?: string | undefined
}

export function Button({ type = 'submit', describedBy, ...props }: ButtonProps) {
	const { name, value, form, formaction, formnovalidate } = props
	return (
		<button
			class={buttonClass(props)}
			type={type}
			aria-describedby={describedBy}
			{...{ name, value, form, formaction, formnovalidate }}
		>
			<Words {...props} />
		</button>
	)
}

type LinkButtonProps = Look & { href: string; download?: boolean | string | undefined }

export function LinkButton({ href, download, ...look }: LinkButtonProps) {
	return (
		<a class={buttonClass(look)} href={href} download={download}>
			<Words {...look} />
		</a>
	)
}

/** A link that leads on, alone on its line. */
export function More({ href, children }: { href: string; children: ComponentChildren }) {
	return (
		<a class="more" href={href}>
			{children}
			<Icon name="right" />
		</a>
	)
}

function Words({ icon, about, children }: Look) {
	return (
		<>
			{icon && <Icon name={icon} />}
			{children}
			{about !== undefined && <span class="vh">: {about}</span>}
		</>
	)
}

function buttonClass({ kind = 'first', size = 'normal' }: Pick<Look, 'kind' | 'size'>): string {
	const kinds = { first: '', second: ' btn--second', quiet: ' btn--quiet', bad: ' btn--bad' }
	const sizes = { normal: '', small: ' btn--s', block: ' btn--block' }
	return `btn${kinds[kind]}${sizes[size]}`
}
