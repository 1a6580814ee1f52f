import { chromium } from '@playwright/test';
const base='http://localhost:4717';
const only=process.argv[2]?process.argv[2].split(','):null;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu']});
const routes={plan:'/plan',goal:'/plan/goals/demoGoalWork',bike:'/plan/goals/demoGoalBike',kind:'/plan/goals/demoGoalWork/edit/kind',due:'/plan/goals/demoGoalWork/edit/due',lookback:'/plan/goals/demoGoalWork/look-back',order:'/plan/goals/order',newgoal:'/plan/goals/new',canDo:'/plan/canDo',inTheWay:'/plan/inTheWay',step:'/plan/steps/demoStepCall',stepover:'/plan/steps/demoStepMarket',stepedit:'/plan/steps/demoStepCall/edit',stepnew:'/plan/steps/new?goal=demoGoalWork',print:'/plan/print',today:'/today',missing:'/plan/goals/nope'};
const variants=[['phone','nl','mentee','light'],['tablet','nl','mentor','light'],['phone','ar','mentee','dark'],['tablet','ar','mentor','light'],['tablet','nl','mentee','dark'],['phone','tr','mentee','light']];
const want=process.argv[3]?process.argv[3].split(','):['phone-nl','tablet-nl'];
for(const [kind,lang,role,scheme] of variants){
 const name=`${kind}-${lang}-${role}-${scheme}`;
 if(!want.some(w=>name.startsWith(w)||name===w)) continue;
 const ctx=await b.newContext({viewport:kind==='phone'?{width:360,height:740}:{width:1180,height:820},colorScheme:scheme,locale:lang==='ar'?'ar':lang==='tr'?'tr-TR':'nl-NL',timezoneId:'Europe/Amsterdam',serviceWorkers:'block'});
 const p=await ctx.newPage();
 p.on('pageerror',e=>console.log(name,'pageerror',e.message));p.on('console',m=>{if(m.type()==='error')console.log(name,m.text())});
 await p.goto(base+'/demo/'+role); await p.waitForURL(/today$/); await p.waitForSelector('h1');
 if(lang!=='nl'){await p.goto(base+'/settings/language');const n={ar:'العربية',tr:'Türkçe'}[lang];await p.getByRole('radio',{name:n}).click();await p.waitForTimeout(500);}
 for(const [k,path] of Object.entries(routes)){ if(only&&!only.includes(k)) continue;
  await p.goto(base+path); await p.waitForSelector('h1'); await p.waitForTimeout(700);
  await p.screenshot({path:`/tmp/planpics/${name}-${k}.png`,fullPage:true});
  const over=await p.evaluate(()=>document.documentElement.scrollWidth>document.documentElement.clientWidth);
  if(over)console.log(name,k,'OVERFLOW');
  if(k==='print'&&kind==='tablet'){await p.pdf({path:`/tmp/planpics/${name}.pdf`,preferCSSPageSize:true});}
 }
 await ctx.close();
}
await b.close();
