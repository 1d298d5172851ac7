import { it } from "vitest";
import { solve, constant, rodas4, rodas5p, dormandPrince, bogackiShampine, type Term } from "./index.ts";
import { closedForms } from "./problems/closed-forms.ts";
import { closedForm, fullJacobian } from "./problems/problem.ts";
const cands = [2,3,4,6].flatMap(until=>[
 closedForm({name:"exp sin "+until, from:0, until, exact:t=>Float64Array.of(Math.exp(Math.sin(t))), term:{size:1,rhs:(t,y,dy)=>void(dy[0]=y[0]!*Math.cos(t)), jacobian: fullJacobian(1,t=>[[Math.cos(t)]]), timeDerivative:(t,y,d)=>void(d[0]=-y[0]!*Math.sin(t))}}),
 closedForm({name:"1/(1+sin) "+until, from:0, until: until/2, exact:t=>Float64Array.of(1/(1+Math.sin(t))), term:{size:1,rhs:(t,y,dy)=>void(dy[0]=-y[0]!*y[0]!*Math.cos(t)), jacobian: fullJacobian(1,(t,y)=>[[-2*y[0]!*Math.cos(t)]]), timeDerivative:(t,y,d)=>void(d[0]=y[0]!*y[0]!*Math.sin(t))}}),
 closedForm({name:"1/(1+t^2) "+until, from:0, until: until/2, exact:t=>Float64Array.of(1/(1+t*t)), term:{size:1,rhs:(t,y,dy)=>void(dy[0]=-2*t*y[0]!*y[0]!), jacobian: fullJacobian(1,(t,y)=>[[-4*t*y[0]!]]), timeDerivative:(t,y,d)=>void(d[0]=-2*y[0]!*y[0]!)}}),
 closedForm({name:"1/(1+cos/2) "+until, from:0, until: until, exact:t=>Float64Array.of(1/(1+Math.cos(t)/2)), term:{size:1,rhs:(t,y,dy)=>void(dy[0]=y[0]!*y[0]!*Math.sin(t)/2), jacobian: fullJacobian(1,(t,y)=>[[y[0]!*Math.sin(t)]]), timeDerivative:(t,y,d)=>void(d[0]=y[0]!*y[0]!*Math.cos(t)/2)}}),
]);
it("x", () => {
  for (const p of [...closedForms, ...cands]) for (const method of [rodas4, rodas5p, dormandPrince, bogackiShampine]) {
    const at=[0,1,2,3,4,5,6,7,8].map(k=>p.from+(p.until-p.from)*k/8);
    const errs = [16,32,64,128,256,512].map((n) => {
      const { saved } = solve(p.term, { ...p, save:{at}, method, controller: constant(), firstStep: (p.until-p.from)/n, tolerance: {relative:1, absolute:1}});
      return Math.max(...saved.map((y,k)=>{const e=p.exact(at[k]!); return Math.max(...y.map((v,i)=>Math.abs(v-e[i]!)))}));
    });
    console.log(p.name,method.name, errs.map(e=>e.toExponential(1)).join(" "), errs.slice(1).map((e,i)=>Math.log2(errs[i]!/e).toFixed(2)).join(" "));
  }
});
