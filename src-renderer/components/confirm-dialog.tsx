import { Button } from './button'
import { Dialog } from './dialog'

type ConfirmDialogProps = {
  readonly title: string
  readonly detail: string
  readonly confirm: string
  readonly cancel: string
  readonly isOpen: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Asks before something that takes much away. The safe answer has the focus. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, detail, confirm, cancel, isOpen, onConfirm, onClose } = props
  const actions = (
    <>
      <Button autoFocus onPress={onClose}>
        {cancel}
      </Button>
      <Button
        variant="danger"
        onPress={() => {
          onConfirm()
          onClose()
        }}
      >
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog role="alertdialog" title={title} isOpen={isOpen} onClose={onClose} actions={actions}>
      <p className="text-ink-soft">{detail}</p>
    </Dialog>
  )
}
