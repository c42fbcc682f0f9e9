import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Platform } from '@shared/domain/platform'

/** Drawn here: shapes that tell the platforms apart without being anybody's mark. On a grid of 16. */
const shapes: Record<Platform, { readonly colour: string; readonly path: string }> = {
  TikTok: {
    colour: 'text-platform-tiktok',
    path: 'M9.5 3v6.75a2.25 2.25 0 1 1-1.75-2.2M9.5 3c.2 1.7 1.4 2.8 3 3',
  },
  Instagram: {
    colour: 'text-platform-instagram',
    path: 'M5.5 3.5h5a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2Zm2.5 6.4a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8Z',
  },
  Facebook: {
    colour: 'text-platform-facebook',
    path: 'M3.5 4.5h9v6h-5l-2.5 2v-2h-1.5Zm2.5 2.3h4M6 8.7h2.5',
  },
  YouTube: { colour: 'text-platform-youtube', path: 'M3 4.5h10v7H3Zm4 2 2.6 1.5L7 9.5Z' },
  SpillApp: { colour: 'text-platform-spill', path: 'M8 3c2 2.6 3.4 4.2 3.4 6a3.4 3.4 0 0 1-6.8 0C4.6 7.2 6 5.6 8 3Z' },
  FanBase: { colour: 'text-platform-fanbase', path: 'M4 4.5h8M4 8h5.5M4 4v8.5m7.5-3v3M10 11h3' },
}

type PlatformMarkProps = { readonly platform: Platform; readonly isNamed?: boolean }

/** A platform's sign in its own colour, with its name for screen readers; `isNamed` shows the name beside it. */
export function PlatformMark({ platform, isNamed = false }: PlatformMarkProps) {
  const t = useWords()
  const { colour, path } = shapes[platform]
  const name = t(`posts:platform.${platform}`)
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap" title={isNamed ? '' : name}>
      <svg
        viewBox="0 0 16 16"
        className={joinClasses('size-4 shrink-0', colour)}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.4}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        <path d={path} />
      </svg>
      <span className={isNamed ? undefined : 'sr-only'}>{name}</span>
    </span>
  )
}
