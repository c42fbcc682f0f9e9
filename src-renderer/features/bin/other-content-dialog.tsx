import { Button } from '@renderer/components/button'
import { Dialog } from '@renderer/components/dialog'
import { useWords } from '@renderer/words/words'
import { useBinStore } from './bin-store'
import { findAgain, takeOther } from './find-again'

const close = () => useBinStore.setState({ other: null })

/** Says that the file chosen for a missing media is another one. To use it all the same is a choice of its own. */
export function OtherContentDialog() {
  const t = useWords()
  const other = useBinStore(state => state.other)
  if (!other) return null
  const { media, name } = other
  const actions = (
    <>
      <Button
        variant="danger"
        onPress={() => {
          close()
          void takeOther(media)
        }}
      >
        {t('bin:useOther')}
      </Button>
      <span className="grow" />
      <Button onPress={close}>{t('bin:otherCancel')}</Button>
      <Button
        variant="primary"
        autoFocus
        onPress={() => {
          close()
          void findAgain(media)
        }}
      >
        {t('bin:findOther')}
      </Button>
    </>
  )
  return (
    <Dialog role="alertdialog" title={t('bin:otherTitle')} isOpen onClose={close} actions={actions}>
      <p className="text-ink-soft">{t('bin:otherDetail', { name, media: media.name })}</p>
    </Dialog>
  )
}
