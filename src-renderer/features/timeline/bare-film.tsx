import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { Plus } from 'lucide-react'
import { useLane } from './use-lane'

/** What is said of a film that nothing was laid on yet; with no beats there is nothing to lay it on. */
export function BareFilm({ onAddFootage }: { readonly onAddFootage: () => void }) {
  const t = useWords()
  const { layout } = useLane()
  const isBare = layout.beats.every(beat => beat.clips.length + beat.over.length === 0)
  if (!isBare) return null
  return (
    <div className="pointer-events-none absolute inset-x-0 bottom-3 flex items-center justify-center gap-3 px-4">
      <span className="rounded-md bg-surface/90 px-2 py-1 text-ink-soft text-small">
        {t(layout.beats.length > 0 ? 'timeline:bare' : 'timeline:noBeats')}
      </span>
      {layout.beats.length > 0 ? (
        <span className="pointer-events-auto">
          <Button size="small" icon={<Plus />} onPress={onAddFootage}>
            {t('timeline:addFootage')}
          </Button>
        </span>
      ) : null}
    </div>
  )
}
