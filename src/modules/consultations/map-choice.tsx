import type { ConsultationView } from './consultation-view.ts'
import { mapFrameOf } from './map-frame.ts'
import { mapAddress } from './map-address.ts'
import { words } from './messages.ts'

/** A picture that is clicked, as forms have always had them: it sends what is typed along and comes back with the place marked. */
export function MapChoice({ view, consultation, path, draft = {} }: ConsultationView) {
	const { form: t } = words(view.language)
	const frame = mapFrameOf(consultation.content)
	if (frame === undefined) return null
	const { lon = '', lat = '' } = draft
	return (
		<div class="field" id="map">
			<p class="label">{t.map}</p>
			<p class="hint">{lon === '' ? t.mapHint : t.mapChosen}</p>
			<input type="hidden" name="lon" value={lon} />
			<input type="hidden" name="lat" value={lat} />
			<input
				type="image"
				name="point"
				alt={t.mapAlt}
				src={mapAddress(path, lon === '' ? undefined : { lon, lat })}
				width={frame.width}
				height={frame.height}
				formAction={`${path}/point#map`}
				formNoValidate
			/>
		</div>
	)
}
