// Before the first picture: whoever closed the guide does not see it come and go.
try {
  if (localStorage.getItem('warmglow-guide-closed') === 'yes') document.documentElement.dataset.guide = 'closed';
} catch {
  // A browser that keeps nothing shows the guide again, which does no harm.
}
