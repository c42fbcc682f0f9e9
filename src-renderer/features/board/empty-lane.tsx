import { WordCard } from '@renderer/components/word-card'
import { useWords } from '@renderer/words/words'
import { type Format, formatSize } from '@shared/domain/format'

type EmptyLaneProps = { readonly text: string; readonly format: Format; readonly isTarget: boolean }

/** A beat without footage: how it will look in the film, and what would change that. */
export function EmptyLane({ text, format, isTarget }: EmptyLaneProps) {
  const t = useWords()
  const { width, height } = formatSize[format]
  return (
    <div className="flex size-full items-center gap-4 rounded-md border border-line-strong border-dashed bg-wash/50 px-3 transition-colors duration-100 in-data-drop-target:border-accent in-data-drop-target:bg-accent-wash">
      <div className="h-17 shrink-0" style={{ aspectRatio: `${width} / ${height}` }}>
        <WordCard
          text={text}
          className="size-full rounded-sm p-1 text-[5px] leading-[6px] shadow-lift ring-1 ring-line"
        />
      </div>
      <p className="text-ink-soft text-small">{t(isTarget ? 'board:emptyDrop' : 'board:empty')}</p>
    </div>
  )
}
