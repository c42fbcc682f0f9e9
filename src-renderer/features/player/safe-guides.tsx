import type { Format } from '@shared/domain/format'
import type { Platform } from '@shared/domain/platform'
import { safeUnion, safeZones } from '@shared/domain/safe-zones'
import { FeedButtons } from './feed-buttons'

type SafeGuidesProps = { readonly format: Format; readonly platform: Platform | 'all' }

/** What a platform's words and buttons cover, and lines at the thirds. */
export function SafeGuides({ format, platform }: SafeGuidesProps) {
  const zone = platform === 'all' ? safeUnion(format) : (safeZones[platform] ?? safeUnion(format, []))
  const inset = [zone.top, zone.right, zone.bottom, zone.left].map(share => `${share * 100}%`)
  const [top, right, bottom, left] = inset
  return (
    <div aria-hidden dir="ltr" className="pointer-events-none absolute inset-0" data-guides={platform}>
      <div className="absolute inset-0 grid grid-cols-3 grid-rows-3">
        {Array.from({ length: 9 }, (_, cell) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nine cells that never change places
          <div key={cell} className="border-[0.5px] border-white/20" />
        ))}
      </div>
      <div
        className="absolute rounded-sm border border-white/70 border-dashed shadow-[0_0_0_2000px_rgb(0_0_0/0.28)]"
        style={{ top, right, bottom, left }}
      />
      {platform === 'all' ? null : <FeedButtons platform={platform} />}
    </div>
  )
}
