import { useMediaQuery } from '@renderer/components/use-media-query'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { ReactNode } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'

type ThreeAreasProps = { readonly beats: ReactNode; readonly preview: ReactNode; readonly bin: ReactNode }

/** In pixels: of the preview a quarter of the window, for the film is what one looks at. */
const usualWidths = { preview: () => Math.max(320, Math.round(window.innerWidth / 4)), bin: 300 }

/** Beats, preview and bin side by side, as wide as they were left; in a narrow window, or a page zoomed in, one under the other. */
export function ThreeAreas({ beats, preview, bin }: ThreeAreasProps) {
  const t = useWords()
  const isNarrow = useMediaQuery('(width < 60rem)')
  const [binLeft, previewLeft] = [useSetting('bin_width'), useSetting('preview_width')]
  const [binPanel, previewPanel] = [usePanelRef(), usePanelRef()]
  const remember = () => {
    const [binWidth, previewWidth] = [binPanel, previewPanel].map(panel => panel.current?.getSize().inPixels)
    if (binWidth) void keepSetting('bin_width', Math.round(binWidth))
    if (previewWidth) void keepSetting('preview_width', Math.round(previewWidth))
  }
  if (binLeft === undefined || previewLeft === undefined) return null
  if (isNarrow) {
    return (
      <div className="flex h-full flex-col overflow-y-auto">
        <div className="h-[70vh] shrink-0">{preview}</div>
        <div className="shrink-0">{beats}</div>
        <div className="h-96 shrink-0 bg-surface">{bin}</div>
      </div>
    )
  }
  const separator = (label: string) => (
    <Separator
      aria-label={label}
      className="w-px bg-line outline-offset-0 data-[separator=active]:bg-accent data-[separator=hover]:bg-line-strong"
    />
  )
  const side = { groupResizeBehavior: 'preserve-pixel-size', className: 'bg-surface' } as const
  return (
    <Group
      orientation="horizontal"
      onLayoutChanged={(_layout, { isUserInteraction }) => {
        // The panels take their new sizes with the next frame.
        if (isUserInteraction) requestAnimationFrame(() => requestAnimationFrame(remember))
      }}
    >
      <Panel id="beats" minSize={400} className="flex flex-col">
        {beats}
      </Panel>
      {separator(t('app:resizePreview'))}
      <Panel
        id="preview"
        defaultSize={previewLeft ?? usualWidths.preview()}
        minSize={220}
        maxSize={1_200}
        panelRef={previewPanel}
        {...side}
      >
        {preview}
      </Panel>
      {separator(t('app:resize'))}
      <Panel
        id="bin"
        defaultSize={binLeft ?? usualWidths.bin}
        minSize={220}
        maxSize={560}
        panelRef={binPanel}
        {...side}
      >
        {bin}
      </Panel>
    </Group>
  )
}
