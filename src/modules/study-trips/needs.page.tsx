import { NeedsList } from '../meeting-sign-up/index.ts'
import { words } from './messages.ts'
import { type TripData, TripFrame } from './trip-frame.tsx'

type NeedsProps = TripData & { needs: Parameters<typeof NeedsList>[0]['needs'] }

/** For whoever books the table and the room. */
export function TripNeedsPage({ needs, ...props }: NeedsProps) {
	const { needs: t } = words(props.view.language)
	return (
		<TripFrame {...props} title={t.title}>
			<NeedsList view={props.view} lead={t.lead} needs={needs} />
		</TripFrame>
	)
}
