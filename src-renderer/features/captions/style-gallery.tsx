import { joinClasses } from '@renderer/components/join-classes'
import { useWords } from '@renderer/words/words'
import { type CaptionStyle, captionStyles } from '@shared/domain/caption-styles'
import { Label, Radio, RadioGroup } from 'react-aria-components'

type StyleGalleryProps = {
  /** null while a brand's own is drawn. */
  readonly chosen: CaptionStyle | null
  readonly onChoose: (style: CaptionStyle) => void
}

/** Drawn by FFmpeg from the very document that films get. */
const pictures = import.meta.glob<string>('./pictures/*.jpg', { eager: true, query: '?url', import: 'default' })

/** The built-in styles, each as a film would show it. */
export function StyleGallery({ chosen, onChoose }: StyleGalleryProps) {
  const t = useWords()
  return (
    <RadioGroup
      value={chosen}
      onChange={value => {
        const style = captionStyles.find(one => one === value)
        if (style) onChoose(style)
      }}
      className="flex flex-col gap-1.5"
    >
      <Label className="font-medium">{t('captions:style')}</Label>
      <div className="grid grid-cols-2 gap-2">
        {captionStyles.map(style => (
          <Radio
            key={style}
            value={style}
            className={joinClasses(
              'relative flex cursor-default flex-col gap-1 rounded-md p-1 text-small ring-1 ring-line ring-inset',
              'data-hovered:ring-line-strong data-selected:ring-2 data-selected:ring-accent data-focus-visible:outline-2',
            )}
          >
            <img
              src={pictures[`./pictures/${style}.jpg`]}
              alt=""
              width={240}
              height={112}
              className="aspect-[15/7] h-auto w-full rounded-sm"
            />
            <span className="px-0.5">{t(`render:style.${style}`)}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
