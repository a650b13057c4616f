/** By which the hosts of a series are proposed. That nobody hosts twice before all have hosted once is always one. */
export type Rules = {
	/** Whether a meeting's host is from the region that it was announced for. */
	announcedRegions: boolean
	/** Every region hosts at least so many meetings of the series. */
	everyRegion: number
	/** A region that has hosted waits for so many meetings. */
	regionGap: number
	/** Road over straight line. */
	circuity: number
	/** Per person and kilometre; null as long as nobody has named a factor and where it comes from. */
	co2Gram: number | null
	co2Source: string
	/** 0 as long as nobody has changed the usual ones. */
	version: number
}

/** Roads are about so much longer than the straight line between towns. */
const USUAL_CIRCUITY = 1.3

/** Every region is visited, where there are meetings enough for it. */
export function usualRules(regions: number, meetings: number): Rules {
	return {
		announcedRegions: true,
		everyRegion: regions <= meetings ? 1 : 0,
		regionGap: 0,
		circuity: USUAL_CIRCUITY,
		co2Gram: null,
		co2Source: '',
		version: 0,
	}
}
