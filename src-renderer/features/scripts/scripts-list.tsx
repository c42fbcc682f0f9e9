import { Button } from '@renderer/components/button'
import { EmptyState } from '@renderer/components/empty-state'
import { useFilmRows, useMediaById, useScripts } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { usableFacts } from '@shared/domain/usable-media'
import { Clapperboard, Plus, Sparkles } from 'lucide-react'
import type { ReactNode } from 'react'
import { newScript } from './new-script'
import { openSample } from './open-sample'
import { ScriptCard } from './script-card'

type ScriptsListProps = {
  readonly onOpen: (script_id: ScriptId) => void
  /** Where a script stands. */
  readonly status: (script: Script) => ReactNode
  /** Another way to begin one, as from a file. */
  readonly more?: ReactNode
}

/** Every script, and the ways to begin one. */
export function ScriptsList({ onOpen, status, more }: ScriptsListProps) {
  const t = useWords()
  const scripts = useScripts()
  const films = useFilmRows()
  const media = useMediaById()
  const begin = async (making: Promise<ScriptId | undefined>) => {
    const made = await making
    if (made) onOpen(made)
  }
  const create = (
    <Button variant="primary" icon={<Plus />} onPress={() => void begin(newScript())}>
      {t('scripts:new')}
    </Button>
  )
  const sample = (
    <Button icon={<Sparkles />} onPress={() => void begin(openSample())}>
      {t('scripts:sample')}
    </Button>
  )
  if (!scripts || !films) return null
  if (scripts.length === 0) {
    return (
      <EmptyState icon={<Clapperboard />} title={t('scripts:welcome')} text={t('scripts:empty')}>
        {create}
        {more}
        {sample}
      </EmptyState>
    )
  }
  const facts = usableFacts(media.values(), new Set())
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-4 p-8 max-[50rem]:p-4">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="grow font-semibold text-large">{t('scripts:title')}</h1>
        {sample}
        {more}
        {create}
      </div>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(20rem,1fr))] gap-4">
        {scripts.map(script => (
          <ScriptCard
            key={script.script_id}
            script={script}
            film={films.find(film => film.script_id === script.script_id)}
            facts={facts}
            status={status(script)}
            onOpen={() => onOpen(script.script_id)}
          />
        ))}
      </ul>
    </div>
  )
}
