import { Button } from '@renderer/components/button'
import { keysText } from '@renderer/components/keys'
import { Select } from '@renderer/components/select'
import { TextField } from '@renderer/components/text-field'
import { useKeyChoice, useKeymapStore } from '@renderer/keymap/keymap-store'
import { useWords } from '@renderer/words/words'
import { shownCombo } from '@shared/domain/key-combo'
import { keyPresets } from '@shared/domain/key-presets'
import { conflictsOf, type KeyChoice, keymapOf } from '@shared/domain/keymap'
import { FileInput, FileOutput, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { groupsOf, useActionLines } from './action-lines'
import { choosePreset, resetAllKeys } from './change-keys'
import { exportKeys, importKeys } from './key-files'
import { KeyRow } from './key-row'

/** Which keys do what: those of an editor, changed one by one, kept as a file. */
export function KeySettings() {
  const t = useWords()
  const choice = useKeyChoice()
  const [sought, setSought] = useState('')
  const groups = groupsOf(useActionLines(), sought)
  return (
    <section aria-label={t('keys:settings')} className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-4">
        <span className="text-ink-soft">{t('keys:preset')}</span>
        <Select
          label={t('keys:preset')}
          value={choice.preset}
          options={keyPresets.map(id => ({ id, label: t(`keys:preset.${id}`) }))}
          onChange={preset => void choosePreset(choice, preset)}
        />
      </div>
      <KeyFiles choice={choice} />
      <Conflicts choice={choice} />
      <TextField
        label={t('keys:find')}
        isLabelHidden
        placeholder={t('keys:find')}
        value={sought}
        onChange={setSought}
      />
      {groups.length === 0 ? <p className="text-ink-soft">{t('keys:noneFound')}</p> : null}
      {groups.map(({ group, lines }) => (
        <section key={group}>
          <h3 className="pb-1 font-medium text-ink-faint text-small">{t(`actions:group.${group}`)}</h3>
          <ul>
            {lines.map(({ id }) => (
              <KeyRow key={id} id={id} choice={choice} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function KeyFiles({ choice }: { readonly choice: KeyChoice }) {
  const t = useWords()
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button
        icon={<RotateCcw />}
        isDisabled={Object.keys(choice.changed).length === 0}
        onPress={() => void resetAllKeys(choice)}
      >
        {t('keys:resetAll')}
      </Button>
      <FileTrigger
        acceptedFileTypes={['.json']}
        onSelect={files => {
          const file = files?.[0]
          if (file) void importKeys(choice, file)
        }}
      >
        <Button icon={<FileInput />}>{t('keys:import')}</Button>
      </FileTrigger>
      <Button icon={<FileOutput />} onPress={() => void exportKeys(choice)}>
        {t('keys:export')}
      </Button>
    </div>
  )
}

/** Keys that do two things, as a file or a newer version of the app can bring them. */
function Conflicts({ choice }: { readonly choice: KeyChoice }) {
  const t = useWords()
  const layout = useKeymapStore(store => store.layout)
  const conflicts = conflictsOf(keymapOf(choice))
  if (conflicts.length === 0) return null
  const keys = conflicts.map(({ combo }) => keysText(shownCombo(combo, layout))).join(', ')
  return (
    <p role="alert" className="rounded-md bg-warn-wash p-3 text-small text-warn">
      {t('keys:twice', { keys, count: conflicts.length })}
    </p>
  )
}
