import { Dialog } from '@renderer/components/dialog'
import { Select } from '@renderer/components/select'
import { editScript } from '@renderer/database/edit-script'
import { useWords } from '@renderer/words/words'
import { tones } from '@shared/domain/manner'
import type { Script } from '@shared/domain/script'
import { LanguageField } from './language-field'
import { Row } from './row'

type MannerDialogProps = { readonly script: Script; readonly isOpen: boolean; readonly onClose: () => void }

/** A script's language, by which it is timed, and its tone, in which others are asked to write on. */
export function MannerDialog({ script, isOpen, onClose }: MannerDialogProps) {
  const t = useWords()
  const { script_id, tone, language } = script
  return (
    <Dialog title={t('write:manner')} isOpen={isOpen} onClose={onClose} closeLabel={t('write:close')}>
      <p className="text-ink-soft">{t('write:mannerDetail')}</p>
      <Row label={t('write:language')}>
        <LanguageField
          label={t('write:language')}
          isLabelHidden
          value={language}
          onChange={chosen => void editScript(script_id, 'write:edit.language', one => ({ ...one, language: chosen }))}
        />
      </Row>
      <Row label={t('write:tone')}>
        <Select
          label={t('write:tone')}
          value={tone}
          options={tones.map(id => ({ id, label: t(`write:tone.${id}`) }))}
          onChange={chosen => void editScript(script_id, 'write:edit.tone', one => ({ ...one, tone: chosen }))}
        />
      </Row>
    </Dialog>
  )
}
