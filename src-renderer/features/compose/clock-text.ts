import { spokenLocale } from '@renderer/words/words'
import type { WallMoment } from '@shared/domain/wall-time'

/** A moment by its zone's clock, with the day: `Sun, Mar 29, 3:00 AM`. */
export const clockText = ({ at, zone }: Pick<WallMoment, 'at' | 'zone'>): string =>
  new Intl.DateTimeFormat(spokenLocale(), {
    ...{ weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
    timeZone: zone,
  }).format(at)

/** The same with its zone's distance from UTC, where two moments look alike. */
export const clockAndOffset = (moment: WallMoment): string => `${clockText(moment)} (UTC${moment.offset})`
