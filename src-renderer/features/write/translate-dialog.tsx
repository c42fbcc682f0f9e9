import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { languageName } from '@renderer/components/language-name'
import { ProgressBar } from '@renderer/components/progress-bar'
import { useScript } from '@renderer/database/queries'
import { useWords } from '@renderer/words/words'
import type { ScriptId } from '@shared/domain/ids'
import type { Script } from '@shared/domain/script'
import { usableDrafts, type Work } from '@shared/domain/writing-work'
import { Copy, Languages, Square } from 'lucide-react'
import { useState } from 'react'
import { LanguageField } from './language-field'
import { ProblemCard } from './problem-card'
import { stopWork } from './start-work'
import { leaveTranslation, takeTranslation, translate, translationOf } from './translate-script'
import { useWorkStore } from './work-store'

type TranslateDialogProps = {
  readonly script_id: ScriptId
  readonly onClose: () => void
  readonly onWritten: (script_id: ScriptId) => void
  readonly onSettings: () => void
}

/** Has a script said in another language: both side by side, and then a copy of its own. The first one stays as it is. */
export function TranslateDialog({ script_id, onClose, onWritten, onSettings }: TranslateDialogProps) {
  const t = useWords()
  const script = useScript(script_id)
  const work = useWorkStore(translationOf(script_id))
  const [wish, setWish] = useState<string>()
  if (!script) return null
  const asked = work?.ask.kind === 'translate' ? work.ask.language : undefined
  const language = wish ?? asked ?? (script.language.startsWith('en') ? 'es' : 'en')
  const isRunning = work?.state.kind === 'running'
  const begin = () => void translate(script_id, language)
  const take = async () => {
    const made = work && (await takeTranslation(work))
    onClose()
    if (made) onWritten(made)
  }
  const isWritten = work !== undefined && usableDrafts(work).length > 0 && !isRunning
  const actions = (
    <>
      {isWritten ? (
        <>
          <Button onPress={() => leaveTranslation(script_id)}>{t('write:leaveProposal')}</Button>
          <Button autoFocus variant="primary" icon={<Copy />} onPress={() => void take()}>
            {t('write:takeCopy')}
          </Button>
        </>
      ) : null}
      {isRunning && work ? (
        <Button icon={<Square className="fill-current" />} onPress={() => stopWork(work)}>
          {t('write:stop')}
        </Button>
      ) : null}
    </>
  )
  return (
    <Dialog
      title={t('write:translate')}
      isOpen
      isWide
      onClose={onClose}
      closeLabel={t('write:close')}
      actions={actions}
    >
      <div className="flex w-3xl max-w-full flex-col gap-4">
        <p className="text-ink-soft">{t('write:translateDetail')}</p>
        <div className="flex items-end gap-2">
          <div className="w-64">
            <LanguageField label={t('write:into')} value={language} onChange={setWish} />
          </div>
          <Button variant={isWritten ? 'plain' : 'primary'} icon={<Languages />} isDisabled={isRunning} onPress={begin}>
            {t('write:translateNow')}
          </Button>
        </div>
        {work ? <ProblemCard work={work} onRetry={begin} onSettings={onSettings} /> : null}
        {isRunning ? <ProgressBar label={t('write:writing')} fraction={null} /> : null}
        {work && asked ? <SideBySide script={script} work={work} language={asked} /> : null}
      </div>
    </Dialog>
  )
}

type SideBySideProps = { readonly script: Script; readonly work: Work; readonly language: string }

function SideBySide({ script, work, language }: SideBySideProps) {
  const draft = work.drafts[0]
  return (
    <section
      aria-label={languageName(language)}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled by keyboard
      tabIndex={0}
      className="max-h-96 overflow-y-auto rounded-lg bg-canvas ring-1 ring-line ring-inset"
    >
      <div className="sticky top-0 grid grid-cols-2 gap-6 border-line border-b bg-canvas px-4 py-2 font-medium text-ink-faint text-small">
        <span>{languageName(script.language)}</span>
        <span>{languageName(language)}</span>
      </div>
      {script.beats.map((beat, index) => (
        <div key={beat.id} data-selectable className="grid grid-cols-2 gap-6 border-line border-b px-4 py-2.5">
          <p dir="auto" lang={script.language} className="wrap-anywhere text-ink-soft">
            {beat.text}
          </p>
          <p dir="auto" lang={language} className="wrap-anywhere">
            {draft?.beats[index]?.text}
          </p>
        </div>
      ))}
    </section>
  )
}
