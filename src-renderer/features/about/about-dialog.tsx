import { Button } from '@renderer/components/button'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { Dialog } from '@renderer/components/dialog'
import { Select } from '@renderer/components/select'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { locales, useWords } from '@renderer/words/words'
import { themes, usualTheme } from '@shared/domain/setting'
import { Keyboard } from 'lucide-react'
import { AboutFacts } from './about-facts'
import { EngineSettings } from './engine-settings'

type AboutDialogProps = { readonly isOpen: boolean; readonly onClose: () => void; readonly onKeys: () => void }

/** How the app looks, its keys, and what it runs on. */
export function AboutDialog({ isOpen, onClose, onKeys }: AboutDialogProps) {
  const t = useWords()
  const theme = useSetting('theme') ?? usualTheme
  const locale = useSetting('locale') ?? 'en'
  return (
    <Dialog title={t('about:title')} isOpen={isOpen} onClose={onClose} closeLabel={t('about:close')}>
      <div className="flex items-center justify-between gap-4">
        <span className="text-ink-soft">{t('about:look')}</span>
        <ChoiceGroup
          label={t('about:look')}
          value={theme}
          choices={themes.map(id => ({ id, label: t(`about:${id}`) }))}
          onChange={value => void keepSetting('theme', value)}
        />
      </div>
      <div className="flex items-center justify-between gap-4">
        <span className="text-ink-soft">{t('about:language')}</span>
        <Select
          label={t('about:language')}
          value={locale}
          options={locales.map(id => ({ id, label: t(`about:${id}`) }))}
          onChange={value => void keepSetting('locale', value)}
        />
      </div>
      <div className="flex items-center justify-between gap-4">
        <span className="text-ink-soft">{t('about:keys')}</span>
        <Button
          icon={<Keyboard />}
          onPress={() => {
            onClose()
            onKeys()
          }}
        >
          {t('about:showKeys')}
        </Button>
      </div>
      <EngineSettings />
      <AboutFacts />
    </Dialog>
  )
}
