# usage: Rscript desolve.R <rtol> <men>; reads men.bin, writes out.bin, prints processor seconds.
args <- commandArgs(TRUE)
rtol <- as.numeric(args[1])
men <- as.integer(args[2])
suppressMessages(library(deSolve))
dyn.load("desolve.so")
size <- .C("sizes", ns = 0L, np = 0L, nd = 0L, nt = 0L, floor = numeric(1000))
ns <- size$ns
np <- size$np
nd <- size$nd
atol <- rtol * size$floor[1:ns]
each <- np + ns + 3 * nd
all <- matrix(readBin("men.bin", "double", each * men), nrow = each)
kept <- 24 * (1:size$nt)
names_of <- paste0("s", 1:ns)

run <- function(i) {
  man <- all[, i]
  doses <- matrix(man[(np + ns + 1):each], nrow = 3)
  events <- data.frame(var = names_of[doses[2, ] + 1], time = doses[1, ], value = doses[3, ], method = "add")
  times <- sort(unique(c(0, kept, doses[1, ])))
  y0 <- man[(np + 1):(np + ns)]
  names(y0) <- names_of
  solved <- ode(y0, times,
    func = "derivs", parms = man[1:np], dllname = "desolve", initfunc = "initmod", jacfunc = "jac", jactype = "fullusr",
    method = "lsoda", rtol = rtol, atol = atol, events = list(data = events), maxsteps = 1e6
  )
  t(solved[times %in% kept, -1])
}

invisible(run(1))
out <- matrix(0, ns * size$nt, men)
spent <- system.time(for (i in 1:men) out[, i] <- as.vector(run(i)))
writeBin(as.vector(out), "out.bin")
cat(sprintf("%.6f\n", spent[1] + spent[2]))
