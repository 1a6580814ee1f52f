import { createBrowserRouter, Navigate, Outlet, type RouteObject } from 'react-router';
import { AllTexts } from '#i18n/AllTexts.tsx';
import { always, before, first, hide, started } from './route-table.ts';
import { useIsArriving } from './join/use-arrival.ts';
import { useServices } from './services.ts';
import { CrashPage } from './shell/CrashPage.tsx';
import { Frame, PlainFrame } from './shell/Frame.tsx';

/** Where somebody begins: with her file, or with the first question. */
export const firstPlace = (hasFile: boolean): string => (hasFile ? '/today' : '/start');

/** Straight to the first start where there is no file, without loading the screens of one. */
function FirstPlace() {
  const { activeId, session } = useServices();
  const isArriving = useIsArriving(session);
  if (isArriving) return <Navigate to="/join?ask=arriving" replace />;
  return <Navigate to={firstPlace(activeId !== null)} replace />;
}

function WithAllTexts() {
  return (
    <AllTexts>
      <Outlet />
    </AllTexts>
  );
}

/** Addresses are English nouns; random ids are the only thing in them that differs from file to file. */
export const routes: RouteObject[] = [
  { path: '/', element: <FirstPlace /> },
  hide,
  {
    errorElement: <CrashPage />,
    hydrateFallbackElement: <></>,
    children: [
      { element: <PlainFrame />, children: [first] },
      {
        element: <WithAllTexts />,
        children: [
          { element: <PlainFrame />, children: [...before] },
          { element: <Frame needsSpace={false} />, children: [...always] },
          { element: <Frame needsSpace />, children: [...started] },
        ],
      },
    ],
  },
];

export const createRouter = (): ReturnType<typeof createBrowserRouter> => createBrowserRouter(routes);
