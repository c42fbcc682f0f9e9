import { Button } from '@renderer/components/button'
import { joinClasses } from '@renderer/components/join-classes'
import { languageName } from '@renderer/components/language-name'
import { momentText } from '@renderer/components/moment-text'
import { usePeople } from '@renderer/database/people'
import { useWords, type Words } from '@renderer/words/words'
import type { FactsByMedia } from '@shared/domain/beat-length'
import type { UserId, VersionId } from '@shared/domain/ids'
import type { ScriptVersion } from '@shared/domain/script-version'
import { Clapperboard } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { holdsText } from './cut-text'
import { nameOf } from './name-of'
import { reasonIcons } from './reason-look'
import { tellingWords } from './telling-words'

type VersionListProps = {
  readonly versions: readonly ScriptVersion[]
  readonly chosen: VersionId
  /** The version whose words are in the film, where that is known. */
  readonly inFilm: VersionId | undefined
  readonly facts: FactsByMedia
  readonly onChoose: (version_id: VersionId) => void
  readonly onDelete: (version: ScriptVersion) => void
}

/** So many lines at once; more on demand. */
const step = 60

/** Every version, the newest first. */
export function VersionList({ versions, chosen, inFilm, facts, onChoose, onDelete }: VersionListProps) {
  const t = useWords()
  const people = usePeople()
  const [shown, setShown] = useState(step)
  const who = (user_id: UserId) => nameOf(t, people, user_id)
  return (
    <div className="flex h-full flex-col overflow-y-auto overscroll-contain p-2">
      <ListBox
        aria-label={t('versions:list')}
        autoFocus
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={keys => {
          const next = versions.find(version => keys !== 'all' && keys.has(version.version_id))
          if (next) onChoose(next.version_id)
        }}
        className="flex flex-col gap-0.5 outline-none"
      >
        {versions.slice(0, shown).map((version, index) => (
          <ListBoxItem
            key={version.version_id}
            id={version.version_id}
            textValue={titleOf(t, version)}
            onKeyDown={event => {
              if (event.key === 'Delete') onDelete(version)
              else event.continuePropagation()
            }}
            className="group flex cursor-default gap-2.5 rounded-lg px-2.5 py-2 -outline-offset-2 data-hovered:bg-wash data-selected:bg-accent-wash"
          >
            <VersionLine
              version={version}
              older={versions[index + 1]}
              who={who(version.user_id)}
              isInFilm={version.version_id === inFilm}
              facts={facts}
            />
          </ListBoxItem>
        ))}
      </ListBox>
      {versions.length > shown ? (
        <span className="self-center p-2">
          <Button variant="quiet" size="small" onPress={() => setShown(shown + step)}>
            {t('versions:older', { count: versions.length - shown })}
          </Button>
        </span>
      ) : null}
    </div>
  )
}

/** What a version is called: its name, else why it was kept. */
export const titleOf = (t: Words, { name, reason }: ScriptVersion): string => name || t(`versions:reason.${reason}`)

type LineProps = {
  readonly version: ScriptVersion
  readonly older: ScriptVersion | undefined
  readonly who: string
  readonly isInFilm: boolean
  readonly facts: FactsByMedia
}

function VersionLine({ version, older, who, isInFilm, facts }: LineProps) {
  const t = useWords()
  const { name, reason, model, created_at, number } = version
  const holds = useMemo(() => holdsText(t, version, facts), [t, version, facts])
  const by = model ? modelText(t, model) : ''
  const said = [name ? t(`versions:reason.${reason}`) : '', who, momentText(created_at), by].filter(Boolean)
  return (
    <>
      <span
        aria-hidden
        className={joinClasses(
          'pt-0.5 [&>svg]:size-4',
          reason === 'approved' ? 'text-good' : 'text-ink-faint group-data-selected:text-accent',
        )}
      >
        {reasonIcons[reason]}
      </span>
      <span className="flex min-w-0 grow flex-col">
        <span className="flex items-baseline gap-2">
          <span dir="auto" className="min-w-0 grow truncate font-medium">
            {titleOf(t, version)}
          </span>
          <span className="text-ink-soft text-small tabular-nums">{t('versions:number', { number })}</span>
        </span>
        <span className="truncate text-ink-soft text-small tabular-nums">{said.join(' · ')}</span>
        <span dir="auto" lang={version.language} className="truncate text-small">
          {tellingWords(version, older)}
        </span>
        <span className="truncate text-ink-soft text-small tabular-nums">{holds}</span>
        <span className="truncate text-ink-soft text-small">{mannerText(t, version)}</span>
        {isInFilm ? (
          <span className="flex items-center gap-1 text-small">
            <Clapperboard className="size-3 text-accent" aria-hidden />
            {t('versions:inFilm')}
          </span>
        ) : null}
      </span>
    </>
  )
}

/** What tells drafts apart that were asked for in other ways. */
const mannerText = (t: Words, version: ScriptVersion): string =>
  [t(`versions:tone.${version.tone}`), languageName(version.language)].join(' · ')

const modelText = (t: Words, model: string) => (model === 'built-in' ? t('versions:builtIn') : model)
