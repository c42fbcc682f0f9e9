import { Button } from '@renderer/components/button'
import { useWords } from '@renderer/words/words'
import { Settings2 } from 'lucide-react'

/** Says that there is no model, and the way to one. */
export function NoModel({ onSettings }: { readonly onSettings: () => void }) {
  const t = useWords()
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-ink-soft text-small">{t('write:noModel')}</p>
      <Button size="small" icon={<Settings2 />} onPress={onSettings}>
        {t('write:setUp')}
      </Button>
    </div>
  )
}
