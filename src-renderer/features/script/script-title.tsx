import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import type { Script } from '@shared/domain/script'
import { renameScript } from './edit-script-facts'
import { useDraft } from './use-draft'

/** The script's name, to be changed where it stands. */
export function ScriptTitle({ script }: { readonly script: Script }) {
  const t = useWords()
  const { text, type } = useDraft(script.title, title => renameScript(script.script_id, title))
  return (
    <div data-undo="words" className="contents">
      <TextField
        label={t('script:title')}
        isLabelHidden
        isQuiet
        placeholder={t('script:untitled')}
        maxLength={200}
        value={text}
        onChange={type}
        inputClass="field-sizing-content min-w-0 max-w-72 truncate font-semibold text-base"
      />
    </div>
  )
}
