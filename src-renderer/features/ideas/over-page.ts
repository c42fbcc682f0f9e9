/** Whether a dialog or a menu lies over the page and keys are for it. Messages in the corner are dialogs too, and in nobody's way. */
export const isPageCovered = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog][data-undo], [role=menu]') !== null
