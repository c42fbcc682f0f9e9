import { Button } from '@renderer/components/button'
import { fineTime } from '@renderer/components/format-time'
import { dropTake, keepTakes } from '@renderer/database/keep-takes'
import { studio } from '@renderer/studio'
import { useWords } from '@renderer/words/words'
import type { UnfinishedTake } from '@shared/domain/recording'
import type { Script } from '@shared/domain/script'
import { Check, Mic, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { create } from 'zustand'
import { troubleOf } from './record'

const useUnfinished = create<{ readonly takes: readonly UnfinishedTake[] }>(() => ({ takes: [] }))

/** Asks main which takes a crash left. Once for a page: a take that is being recorded would be ended by it. */
export async function lookForUnfinished(): Promise<void> {
  const answer = await studio.call('voice.unfinished', {})
  if (answer.ok) useUnfinished.setState({ takes: answer.value })
}

const forget = (gone: UnfinishedTake) =>
  useUnfinished.setState(({ takes }) => ({ takes: takes.filter(take => take.take_id !== gone.take_id) }))

/** Takes of this script that were not kept when the app ended, to be kept or thrown away. */
export function UnfinishedTakes({ script }: { readonly script: Script }) {
  const t = useWords()
  const all = useUnfinished(state => state.takes)
  const takes = all.filter(take => take.script_id === script.script_id)
  if (takes.length === 0) return null
  return (
    <section
      aria-label={t('voice:unfinished')}
      className="flex max-h-40 shrink-0 flex-col gap-1 overflow-y-auto border-line border-t bg-accent-wash px-4 py-2"
    >
      {takes.map(take => (
        <TakeLine key={take.take_id} take={take} beat={script.beats.findIndex(beat => beat.id === take.beat_id) + 1} />
      ))}
    </section>
  )
}

function TakeLine({ take, beat }: { readonly take: UnfinishedTake; readonly beat: number }) {
  const t = useWords()
  const [trouble, setTrouble] = useState<ReturnType<typeof troubleOf> | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isHere = beat > 0
  const keep = async () => {
    setBusy(true)
    const { seconds, ...plain } = take
    const problem = await keepTakes([plain], 'voice:edit.record')
    setBusy(false)
    if (problem) return setTrouble(troubleOf(problem))
    forget(take)
  }
  const drop = async () => {
    await dropTake(take)
    forget(take)
  }
  const seconds = fineTime(take.seconds)
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Mic className="size-4 shrink-0 text-accent" aria-hidden />
      <p role="status" className="min-w-0 grow">
        {isHere ? t('voice:left', { beat, seconds }) : t('voice:leftNowhere', { name: take.name, seconds })}{' '}
        {trouble ? <span className="text-bad">{t(`voice:trouble.${trouble}`)}</span> : null}
      </p>
      <Button size="small" icon={<Check />} isDisabled={isBusy} onPress={() => void keep()}>
        {t(isHere ? 'voice:keepLeft' : 'voice:keepInBin')}
      </Button>
      <Button size="small" variant="quiet" icon={<Trash2 />} isDisabled={isBusy} onPress={() => void drop()}>
        {t('voice:throwAway')}
      </Button>
    </div>
  )
}
