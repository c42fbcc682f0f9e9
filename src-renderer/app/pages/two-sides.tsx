import { useMediaQuery } from '@renderer/components/use-media-query'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { ReactNode } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'

type TwoSidesProps = { readonly beats: ReactNode; readonly bin: ReactNode }

/** In pixels. */
const usualWidth = 340

/** Beats and bin side by side, the bin as wide as it was left; in a narrow window, or a page zoomed in, one under the other. */
export function TwoSides({ beats, bin }: TwoSidesProps) {
  const t = useWords()
  const isNarrow = useMediaQuery('(width < 50rem)')
  const left = useSetting('bin_width')
  const panel = usePanelRef()
  const remember = () => {
    const width = panel.current?.getSize().inPixels
    if (width) void keepSetting('bin_width', Math.round(width))
  }
  if (left === undefined) return null
  if (isNarrow) {
    return (
      <div className="flex h-full flex-col overflow-y-auto">
        <div className="shrink-0">{beats}</div>
        <div className="h-96 shrink-0 bg-surface">{bin}</div>
      </div>
    )
  }
  return (
    <Group
      orientation="horizontal"
      onLayoutChanged={(_layout, { isUserInteraction }) => {
        // The panels take their new sizes with the next frame.
        if (isUserInteraction) requestAnimationFrame(() => requestAnimationFrame(remember))
      }}
    >
      <Panel id="beats" minSize={480} className="flex flex-col">
        {beats}
      </Panel>
      <Separator
        aria-label={t('app:resize')}
        className="w-px bg-line outline-offset-0 data-[separator=active]:bg-accent data-[separator=hover]:bg-line-strong"
      />
      <Panel
        id="bin"
        defaultSize={left ?? usualWidth}
        minSize={240}
        maxSize={560}
        groupResizeBehavior="preserve-pixel-size"
        panelRef={panel}
        className="bg-surface"
      >
        {bin}
      </Panel>
    </Group>
  )
}
