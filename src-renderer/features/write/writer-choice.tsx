import { Button } from '@renderer/components/button'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { languageName } from '@renderer/components/language-name'
import { useWords } from '@renderer/words/words'
import type { WriterState } from '@shared/bridge/writer-calls'
import { hasPatterns } from '@shared/domain/built-in-writer/pattern-choice'
import { offlineWays } from '@shared/domain/writing'
import { writers } from '@shared/domain/writing-work'
import { Eye } from 'lucide-react'
import { NoModel } from './no-model'
import { Row } from './row'
import { usageText } from './usage-text'
import type { Habits } from './use-habits'
import { isSetUp } from './use-writer-state'

type WriterChoiceProps = {
  readonly habits: Habits
  readonly onChange: (habits: Habits) => void
  readonly state: WriterState | undefined
  readonly onLook: () => void
  readonly onSettings: () => void
}

function BuiltInDetail({ language }: { readonly language: string }) {
  const t = useWords()
  return hasPatterns(language) ? (
    <p className="text-ink-soft text-small">{t('write:builtInDetail')}</p>
  ) : (
    <p role="status" className="text-small text-warn">
      {t('write:noPatterns', { language: languageName(language) })}
    </p>
  )
}

/** Who writes, what that means, and where words go. */
export function WriterChoice({ habits, onChange, state, onLook, onSettings }: WriterChoiceProps) {
  const t = useWords()
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-3">
      <Row label={t('write:writer')}>
        <ChoiceGroup
          label={t('write:writer')}
          value={habits.by}
          choices={writers.map(id => ({ id, label: t(`write:by.${id}`) }))}
          onChange={by => onChange({ ...habits, by })}
        />
      </Row>
      {habits.by === 'built-in' ? <BuiltInDetail language={habits.wish.language} /> : null}
      {habits.by === 'model' && !isSetUp(state) ? <NoModel onSettings={onSettings} /> : null}
      {habits.by === 'model' && state && isSetUp(state) ? (
        <>
          <p className="wrap-anywhere text-ink-soft text-small">
            {t('write:modelAt', { model: state.model, host: state.host })}{' '}
            <span className="text-ink-faint">{t('write:thisMonth', { used: usageText(t, state.month) })}</span>
          </p>
          <Row label={t('write:offline')}>
            <ChoiceGroup
              label={t('write:offline')}
              value={habits.offline}
              choices={offlineWays.map(id => ({ id, label: t(`write:offline.${id}`) }))}
              onChange={offline => onChange({ ...habits, offline })}
            />
          </Row>
          <div className="-ms-2.5 flex">
            <Button size="small" variant="quiet" icon={<Eye />} onPress={onLook}>
              {t('write:look')}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
