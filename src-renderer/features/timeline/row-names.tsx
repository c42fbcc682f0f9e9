import { useWords } from '@renderer/words/words'
import { AudioLines, Captions, Film, Layers, Mic, Rows3 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LaneRow } from './lane-cells'
import { rowHeights } from './lane-look'
import { rowHeight } from './lane-row'

const icons: Record<Exclude<LaneRow, 'markers'>, ReactNode> = {
  beats: <Rows3 />,
  over: <Layers />,
  clips: <Film />,
  words: <Captions />,
  voice: <Mic />,
  music: <AudioLines />,
}

/** What each row holds, beside it; decoration, for the rows have their names. */
export function RowNames({ rows, clips }: { readonly rows: readonly LaneRow[]; readonly clips: number }) {
  const t = useWords()
  return (
    <div
      aria-hidden
      className="w-24 shrink-0 border-line border-e text-ink-faint text-micro max-[60rem]:w-8"
      style={{ paddingTop: rowHeights.ruler }}
    >
      {rows.map(row =>
        row === 'markers' ? null : (
          <div
            key={row}
            className="flex items-center gap-1.5 px-2 [&>svg]:size-3.5 [&>svg]:shrink-0"
            style={{ height: rowHeight(row, clips), marginBottom: rowHeights.gap }}
          >
            {icons[row]}
            <span className="truncate max-[60rem]:hidden">{t(`timeline:row.${row}`)}</span>
          </div>
        ),
      )}
    </div>
  )
}
