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
import { useRef, useState } from 'react'
import { LanguageField } from './language-field'
import { NoModel } from './no-model'
import { ProblemCard } from './problem-card'
import { stopWork } from './start-work'
import { leaveFailed, leaveTranslation, takeTranslation, translate, translationOf } from './translate-script'
import { isSetUp, useWriterState } from './use-writer-state'
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
  const state = useWriterState(work?.state.kind)
  const begins = useRef<HTMLButtonElement>(null)
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
  const leave = () => {
    begins.current?.focus()
    leaveTranslation(script_id)
  }
  const toSettings = () => {
    leaveFailed(script_id)
    onSettings()
  }
  const close = () => {
    leaveFailed(script_id)
    onClose()
  }
  const isWritten = work !== undefined && usableDrafts(work).length > 0 && !isRunning
  const isMissing = state !== undefined && !isSetUp(state)
  const actions = isWritten ? (
    <>
      <Button onPress={leave}>{t('write:leaveProposal')}</Button>
      <Button autoFocus variant="primary" icon={<Copy />} onPress={() => void take()}>
        {t('write:takeCopy')}
      </Button>
    </>
  ) : null
  return (
    <Dialog title={t('write:translate')} isOpen isWide onClose={close} closeLabel={t('write:close')} actions={actions}>
      <div className="flex w-3xl max-w-full flex-col gap-4">
        <p className="text-ink-soft">{t('write:translateDetail')}</p>
        <div className="flex items-end gap-2">
          <div className="w-64">
            <LanguageField label={t('write:into')} value={language} onChange={setWish} />
          </div>
          {/* One button for both, so that the focus stays where it was pressed. */}
          <Button
            ref={begins}
            variant={isWritten || isRunning ? 'plain' : 'primary'}
            icon={isRunning ? <Square className="fill-current" /> : <Languages />}
            isDisabled={isMissing && !isRunning}
            onPress={() => (work && isRunning ? stopWork(work) : begin())}
          >
            {t(isRunning ? 'write:stop' : 'write:translateNow')}
          </Button>
        </div>
        {isMissing ? <NoModel onSettings={toSettings} /> : null}
        {work && !isMissing ? <ProblemCard work={work} onRetry={begin} onSettings={toSettings} /> : null}
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
      className="max-h-96 overflow-y-auto rounded-lg border border-line bg-canvas"
    >
      <div className="sticky top-0 grid grid-cols-2 gap-6 border-line border-b bg-canvas px-4 py-2 font-medium text-ink-faint text-small">
        <span>{languageName(script.language)}</span>
        <span>{languageName(language)}</span>
      </div>
      {script.beats.map((beat, index) => (
        <div key={beat.id} data-selectable className="grid grid-cols-2 gap-6 border-line px-4 py-2.5 not-last:border-b">
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
