import { Button } from '@renderer/components/button'
import { ChoiceGroup } from '@renderer/components/choice-group'
import { Select } from '@renderer/components/select'
import { keepSetting } from '@renderer/database/keep-setting'
import { useSetting } from '@renderer/database/queries'
import { locales, useWords } from '@renderer/words/words'
import { themes, usualTheme } from '@shared/domain/setting'
import { Keyboard } from 'lucide-react'

type LookSettingsProps = { readonly onClose: () => void; readonly onKeys: () => void }

/** How the app looks, the language it speaks, and its keys. */
export function LookSettings({ onClose, onKeys }: LookSettingsProps) {
  const t = useWords()
  const theme = useSetting('theme') ?? usualTheme
  const locale = useSetting('locale') ?? 'en'
  return (
    <>
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
    </>
  )
}
