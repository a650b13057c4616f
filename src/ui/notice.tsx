import type { ComponentChildren } from 'preact'
import type { IconName } from './drawings.ts'
import { Icon } from './icon.tsx'

type Kind = 'info' | 'ok' | 'warn' | 'bad'
type NoticeProps = {
	kind: Kind
	title: string
	icon?: IconName | undefined
	/** `status` for the answer to what was just done, read aloud when the page opens. */
	role?: 'status' | 'alert' | undefined
	children?: ComponentChildren
}

const icons: Record<Kind, IconName> = { info: 'info', ok: 'check', warn: 'warn', bad: 'warn' }

export function Notice({ kind, title, icon, role, children }: NoticeProps) {
	return (
		<div class="notice" data-kind={kind} role={role}>
			<span class="notice__i">
				<Icon name={icon ?? icons[kind]} />
			</span>
			<div class="notice__b">
				<p class="notice__title">{title}</p>
				{children}
			</div>
		</div>
	)
}
