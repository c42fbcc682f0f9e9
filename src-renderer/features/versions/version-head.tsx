import { Button } from '@renderer/components/button'
import { IconButton } from '@renderer/components/icon-button'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { Tooltip } from '@renderer/components/tooltip'
import { useWords } from '@renderer/words/words'
import type { ScriptVersion } from '@shared/domain/script-version'
import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { type BroughtBack, renameVersion } from './edit-versions'
import { titleOf } from './version-list'

type VersionHeadProps = {
  readonly version: ScriptVersion
  readonly others: readonly ScriptVersion[]
  /** The key of the version it is compared with, or `script`. */
  readonly against: string
  readonly onAgainst: (against: string) => void
  /** Is it what is there now, as far as it goes? */
  readonly isNow: boolean
  /** Does the script's approval stand for it? */
  readonly isHeld: boolean
  /** Would its words alone come back as something else than all of it? */
  readonly hasWordsOnly: boolean
  readonly onRestore: (what: BroughtBack) => void
  readonly onDelete: () => void
}

/** A version's name, what it is compared with, and what can be done with it. */
export function VersionHead(props: VersionHeadProps) {
  const { version, others, against, onAgainst, isNow, isHeld, hasWordsOnly, onRestore, onDelete } = props
  const t = useWords()
  const [name, setName] = useState<string | null>(null)
  const keep = () => {
    if (name !== null && name.trim() !== version.name) void renameVersion(version.version_id, name)
    setName(null)
  }
  return (
    <div className="flex shrink-0 flex-col gap-2 border-line border-b px-4 pt-3 pb-2">
      <div className="flex items-center gap-2">
        <form
          className="min-w-0 grow -ms-2"
          onSubmit={event => {
            event.preventDefault()
            keep()
          }}
        >
          <TextField
            label={t('versions:name')}
            isLabelHidden
            isQuiet
            placeholder={titleOf(t, { ...version, name: '' })}
            maxLength={200}
            value={name ?? version.name}
            onChange={setName}
            onBlur={keep}
            inputClass="w-full truncate font-semibold text-title placeholder:text-ink"
          />
        </form>
        <IconButton
          label={t(isHeld ? 'versions:keepApproved' : 'versions:delete')}
          keys="Delete"
          icon={<Trash2 />}
          isDisabled={isHeld}
          onPress={onDelete}
        />
        {hasWordsOnly ? (
          <Tooltip text={t('versions:wordsOnlyHint')}>
            <Button onPress={() => onRestore('words')}>{t('versions:wordsOnly')}</Button>
          </Tooltip>
        ) : null}
        <Button variant="primary" icon={<RotateCcw />} isDisabled={isNow} onPress={() => onRestore('all')}>
          {t('versions:restore')}
        </Button>
      </div>
      <div className="flex items-center gap-2 text-ink-soft text-small">
        {t('versions:compareWith')}
        <Select
          label={t('versions:compareWith')}
          size="small"
          value={against}
          options={[
            { id: 'script', label: t('versions:scriptNow') },
            ...others.map(one => ({
              id: one.version_id as string,
              label: t('versions:option', { number: one.number, name: titleOf(t, one) }),
            })),
          ]}
          onChange={onAgainst}
        />
      </div>
    </div>
  )
}
