import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import type { Beat, BeatKind } from '@shared/domain/beat'
import type { PrompterLook } from '@shared/domain/teleprompter'
import type { Ref } from 'react'
import { readingLine } from './use-roll'

const colours: Record<BeatKind, string> = { hook: 'text-hook', point: 'text-point', cta: 'text-cta' }

type PrompterRollProps = {
  readonly beats: readonly Beat[]
  readonly language: string
  readonly look: PrompterLook
  readonly current: number
  readonly windowRef: Ref<HTMLDivElement>
  readonly rollRef: Ref<HTMLDivElement>
  readonly onPush: (pixels: number) => void
}

/** The words in large letters, the beat that is read now at the reading line. */
export function PrompterRoll({ beats, language, look, current, windowRef, rollRef, onPush }: PrompterRollProps) {
  const t = useWords()
  return (
    <div
      ref={windowRef}
      className={joinClasses('absolute inset-0 overflow-hidden', look.mirrored && '-scale-x-100')}
      data-mirrored={look.mirrored}
      onWheel={event => onPush(event.deltaY)}
    >
      <Marker size={look.size} side="start-0" path="M0 0 L14 8 L0 16 Z" />
      <Marker size={look.size} side="end-0" path="M14 0 L0 8 L14 16 Z" />
      <div
        ref={rollRef}
        lang={language}
        className="mx-auto w-[min(84%,18em)] font-semibold leading-[1.35] will-change-transform"
        style={{ fontSize: look.size }}
      >
        {beats.map((beat, index) => (
          <section
            key={beat.id}
            data-part
            dir="auto"
            aria-current={index === current}
            className={joinClasses(
              'pb-[0.9em] transition-colors duration-300',
              index === current ? 'text-ink' : 'text-ink-faint',
            )}
          >
            <p className="wrap-anywhere whitespace-pre-line text-balance">{beat.text}</p>
            <p
              aria-hidden
              className={joinClasses(
                'mt-[0.35em] text-[0.26em] transition-opacity duration-300',
                colours[beat.kind],
                index !== current && 'opacity-0',
              )}
            >
              {t(`script:kind.${beat.kind}`)}
            </p>
          </section>
        ))}
        <p className="pb-[60vh] text-[0.4em] text-ink-faint">{t('teleprompter:end')}</p>
      </div>
    </div>
  )
}

/** Points to the line that is read. */
function Marker({ size, side, path }: { readonly size: number; readonly side: string; readonly path: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 14 16"
      className={joinClasses('absolute z-10 h-5 w-4 -translate-y-1/2 text-accent', side)}
      style={{ top: `calc(${readingLine * 100}% + ${size * 0.675}px)` }}
    >
      <path d={path} fill="currentColor" />
    </svg>
  )
}
