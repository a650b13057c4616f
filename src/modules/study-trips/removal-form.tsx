import { Button } from '../../ui/button.tsx'

type Props = { address: string; version: number; label: string }

/** A day or a leg that is planned no longer. */
export function RemovalForm({ address, version, label }: Props) {
	return (
		<form method="post" action={`${address}/removal`}>
			<input type="hidden" name="version" value={version} />
			<Button kind="quiet">{label}</Button>
		</form>
	)
}
