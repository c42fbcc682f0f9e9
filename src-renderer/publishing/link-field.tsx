import { TextField } from '@renderer/components/text-field'
import { useWords } from '@renderer/words/words'
import { postLink } from '@shared/domain/post-by-hand'

type LinkFieldProps = { readonly text: string; readonly onType: (text: string) => void }

/** Where a post is; says while it is typed what is not such an address. */
export function LinkField({ text, onType }: LinkFieldProps) {
  const t = useWords()
  const isWrong = text.trim() !== '' && postLink(text) === null
  return (
    <div className="flex flex-col gap-1">
      <TextField label={t('posts:link')} value={text} onChange={onType} placeholder="https://" maxLength={2_000} />
      <p role="status" className="min-h-4 text-bad text-small">
        {isWrong ? t('posts:linkWrong') : ''}
      </p>
    </div>
  )
}
